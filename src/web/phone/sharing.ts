/**
 * Whose screen this is. "?kiosk": people answer on it one after another. "?for=someone": a facilitator enters answers for somebody
 * without a phone. Then nothing of one person may be left for the next.
 */
const asked = new URLSearchParams(globalThis.location?.search);
export const enteredBy = asked.has("kiosk") ? "kiosk" : asked.get("for") === "someone" ? "facilitator" : "self";
export const isShared = enteredBy !== "self";

/** A place of its own: whoever owns the device may be a delegate too, and keeps what is theirs. */
export const DATABASE = isShared ? "narratives-shared" : "narratives";
