import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/**
 * Asks for the page's data again and again while something changes them elsewhere. The next look begins only when the
 * last has come and nobody is on the way to another page: a look breaks off the one before, so that on a slow network
 * looks at fixed times would never end.
 * @param everyMs rest between two looks, in milliseconds.
 */
export function useFreshData(isChanging: boolean, everyMs: number): void {
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  const isResting = isChanging && state === "idle" && navigation.state === "idle";
  useEffect(() => {
    if (!isResting) return;
    const timer = setTimeout(revalidate, everyMs);
    return () => clearTimeout(timer);
  }, [isResting, revalidate, everyMs]);
}
