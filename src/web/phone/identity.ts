import { TAKE_AWAY_ALPHABET } from "../shared/contract";

/** Chance comes from getRandomValues: unlike randomUUID it is there on plain http too. */
export type Chance = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
const dice: Chance = (bytes) => crypto.getRandomValues(bytes);

/** 16 characters in groups of four, 80 bits. The alphabet has 32 characters, so that five bits of a byte make one without a bias. */
export function takeAwayCode(chance: Chance = dice): string {
  const characters = [...chance(new Uint8Array(16))].map((byte) => TAKE_AWAY_ALPHABET[byte & 31]);
  return characters.join("").replace(/.{4}(?=.)/g, "$&-");
}

/** A UUID version 7 (RFC 9562): 48 bits of milliseconds, then chance. A clock that is wrong makes it no less unique. */
export function uuid7(now: number, chance: Chance = dice): string {
  const bytes = chance(new Uint8Array(16));
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(now / 256 ** (5 - index)) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
