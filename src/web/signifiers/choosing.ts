/** Option ids that the contract reserves. */
export const OTHER = "other";
export const PREFER_NOT_TO_SAY = "prefer-not-to-say";

/** The options after one was pressed. Preferring not to say stands alone: it takes the others away, and any other takes it away. */
export function toggled(chosen: readonly string[], option: string, several: boolean): string[] {
  if (!several) return [option];
  if (chosen.includes(option)) return chosen.filter((one) => one !== option);
  return option === PREFER_NOT_TO_SAY ? [option] : [...chosen.filter((one) => one !== PREFER_NOT_TO_SAY), option];
}
