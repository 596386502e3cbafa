/** A position or a length on the line: two decimals. Both languages write a decimal point. */
export const decimal = (value: number): string => value.toFixed(2).replace("-", "−");

/** A shift carries its sign, with a true minus; what rounds to nothing carries none. */
export function signed(value: number): string {
  const text = value.toFixed(2);
  if (Number(text) === 0) return "0.00";
  return value > 0 ? `+${text}` : text.replace("-", "−");
}
