type Tone = "green" | "amber" | "red";

/** Frequency in hertz and length in seconds: one bright note for yes, two low ones for anything else. */
const NOTES: Readonly<Record<Tone, readonly (readonly [number, number])[]>> = {
  green: [[1_175, 0.22]],
  amber: [
    [440, 0.16],
    [440, 0.2],
  ],
  red: [
    [220, 0.2],
    [165, 0.34],
  ],
};
const VOLUME = 0.25;

/**
 * Plays the answer's notes and speaks its words, where the phone can.
 * @returns what stops both.
 */
export function sayAnswer(tone: Tone, words: string, language: string): () => void {
  const audio = play(NOTES[tone]);
  const speech = "speechSynthesis" in window ? window.speechSynthesis : null;
  if (speech) {
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = language;
    speech.cancel();
    speech.speak(utterance);
  }
  return () => {
    speech?.cancel();
    void audio?.close();
  };
}

/** @returns null in browsers without sound. A browser that wants a touch first stays silent; the colour does not. */
function play(notes: readonly (readonly [number, number])[]): AudioContext | null {
  if (!("AudioContext" in window)) return null;
  const audio = new AudioContext();
  let at = audio.currentTime;
  for (const [frequency, seconds] of notes) {
    const oscillator = new OscillatorNode(audio, { frequency });
    const volume = new GainNode(audio, { gain: VOLUME });
    volume.gain.setTargetAtTime(0, at + seconds * 0.6, seconds * 0.2);
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(at);
    oscillator.stop(at + seconds);
    at += seconds + 0.05;
  }
  return audio;
}
