/** The longest story and title that the server accepts, in UTF-16 characters. Not a `maxlength` on the story: that would cut a pasted text off unseen. */
export const LONGEST_STORY = 10_000;
export const LONGEST_TITLE = 200;
/** From here on the page says how many characters are left. */
export const NEAR_THE_LIMIT = 500;

export const charactersLeft = (text: string): number => LONGEST_STORY - text.length;
