import { words } from "../words.ts";

/** What breaks in a home, who mends it, and who pays. */
export const care = {
  defect: words`
    leak(s|ing|ed|y|age)? / drip(s|ping|ped)? / crack(s|ed|ing)? / broken / broke / not working /
    doesn'?t work / does not work /
    won'?t (open|close|turn|start|flush|work|lock|shut|drain|heat|stop|light) / stopped working /
    block(ed|age) / clog(s|ged|ging)? / mou?ld(y)? / damp / peel(s|ing|ed)? /
    no (hot )?(water|power|electricity|heating|heat|light|lights|pressure) /
    power (cut|outage|is out|went out) / loose / rust(y|ed)? / squeak(s|ing|y)? /
    noise from the (pipe|ac|fan|pump) / smell(s|ing|y)? (bad|awful|from) / falling (off|down|apart) /
    fell (off|down) / jammed / flicker(s|ing)? / seep(s|ing|age)? / stain(s|ed)? / faulty / damage(d)? /
    overflow(s|ing|ed)? / not (draining|heating|cooling|flushing|closing|opening|turning on) /
    tripp(ed|ing|s) / trips / chipped / came off / out of order / is down /
    isn'?t (working|draining|heating|cooling|closing) / lekaing / leeking / warped / swollen /
    cockroach(es)? / termites
  `,
  repair: words`
    repair(s|ed|ing)? / fix(ed|ing)? / mainten?ance / plumber / electrician / technician / handyman /
    (send|need) (someone|somebody|a (man|guy|worker|plumber|technician)) /
    report (a |an )?(fault|problem|leak|issue|defect|repair|damage) / service (call|request) /
    look at (my|the|our) (sink|tap|door|window|toilet|wall|ceiling|ac|light|boiler|heater) / repiar /
    maintainance / work ?order / workman / replace(d)?( the| my| our)?
  `,
  part: words`
    kitchen / bathroom / toilet / balcony / living room / bedroom / ceiling / wall / floor / tiles? /
    windows? / doors? / pipes? / drain / tap / faucet / shower / boiler / water heater / heater /
    air ?con(ditioner|ditioning)? / a/?c / heating / radiator / lights? / lamp / switch / socket / outlet /
    lift / elevator / intercom / doorbell / roof / basement / garage / sink / basin / bathtub / lock /
    hood / stove / cupboard / handle / glass / hinge / fan / gate / stairs
  `,
  warranty: words`
    warranty / warrenty / waranty / guarantee / under cover / covered( by| under)? / still covered /
    free of charge / (free|paid|charged?|cost|pay)…(repair|repairs|fix|maintenance) /
    (repair|repairs|fix)…(free|cost|charged?|pay|paid)
  `,
};
