import { forget } from "./keeping.svelte";

/** Forgets everything that this screen knows of the person, and begins again. */
export async function nextPerson(): Promise<void> {
  await forget();
  // Not a reload: some browsers would put back what was typed.
  location.replace(location.pathname + location.search);
}
