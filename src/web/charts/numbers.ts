/** A position or a length on the line: two decimals. Both languages write a decimal point. */
export const decimal = (value: number): string => value.toFixed(2).replace("-", "−");

/** A shift carries its sign, with a true minus; what rounds to nothing carries none. */
export function signed(value: number): string {
  const text = value.toFixed(2);
  if (Number(text) === 0) return "0.00";
  return value > 0 ? `+${text}` : text.replace("-", "−");
}

/** A value with the interval it is known by, where there is one. */
export function within(
  value: number,
  low: number | undefined,
  high: number | undefined,
  texts: { ends: (low: string, high: string) => string },
): string {
  return low === undefined || high === undefined
    ? decimal(value)
    : `${decimal(value)} (${texts.ends(decimal(low), decimal(high))})`;
}
