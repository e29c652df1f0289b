// What a browser keeps of the form.

/** The tab that writes a draft: another tab leaves it alone. */
const WRITING = "rotfaden-draft";

/** Says that this tab writes the draft. Throws where the browser keeps nothing. */
export function begin(key: string): void {
  sessionStorage.setItem(WRITING, key);
}

/** Whether this tab writes the draft. */
export function isWriting(key: string): boolean {
  try {
    return sessionStorage.getItem(WRITING) === key;
  } catch {
    return false;
  }
}

/** Removes a draft, as far as the browser kept one. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
    sessionStorage.removeItem(WRITING);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
