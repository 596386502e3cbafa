import { PREFIX } from "./sharing";

/** Forgets everything that this screen knows of the person, and begins again. */
export function nextPerson(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  } catch {
    // Nothing could be kept here.
  }
  // Not a reload: some browsers would put back what was typed.
  location.replace(location.pathname + location.search);
}
