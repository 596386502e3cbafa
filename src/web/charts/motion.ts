/** How long things take to part, from the tokens: nothing under reduced motion. A build may write 400ms as .4s. */
export function partDuration(): number {
  const written = getComputedStyle(document.documentElement).getPropertyValue("--part").trim();
  const value = Number.parseFloat(written);
  if (Number.isNaN(value)) return 0;
  return written.endsWith("ms") ? value : value * 1000;
}
