import { ask, type Asked, type Request } from "../phone/asking";
import { askForFile, inline } from "../phone/attaching";
import { keep, kept, update } from "../phone/keeping.svelte";
import { cellOf, type Membership } from "../phone/membership";
import { untilAnswered } from "../phone/patience";
import type { Consent, Language, Problem, Receipt, Seminar } from "../shared/contract";
import type { OwnRound, Places } from "../shared/placesContract";
import { receiptTexts } from "../shared/texts/receipt";

/** What one delegate has given to one seminar, and what they do with it. */
export class Holding {
  language = $state.raw<Language>(
    kept<Language>("language") ?? (navigator.languages.some((one) => one.startsWith("cy")) ? "cy" : "en"),
  );
  seminar = $state.raw<Seminar | null>(null);
  takeAway = $state.raw("");
  receipt = $state.raw<Receipt | null>(null);
  rounds = $state.raw<OwnRound[]>([]);
  /** Why there is nothing to see. */
  refused = $state.raw<Problem | null>(null);
  /** Said aloud, after something was done or while there is no connection. */
  notice = $state.raw("");
  busy = $state.raw(false);

  get texts(): (typeof receiptTexts)[Language] {
    return receiptTexts[this.language];
  }

  speak(language: Language): void {
    this.language = language;
    this.notice = "";
    keep("language", language);
  }

  async open(code: string, takeAway: string): Promise<void> {
    this.seminar = this.receipt = this.refused = null;
    this.notice = "";
    this.takeAway = takeAway;
    const seminar = await this.insisting<Seminar>(`/api/seminars/${encodeURIComponent(code)}`, {});
    if (seminar.kind === "refused") {
      this.refused = seminar.problem;
      return;
    }
    this.seminar = seminar.value;
    await this.look();
  }

  async takeBack(responseId: string): Promise<boolean> {
    return this.doing(this.texts.takenBack, `responses/${responseId}`, { method: "DELETE" });
  }

  async changeConsent(consent: Consent): Promise<boolean> {
    return this.doing(this.texts.consentSaved, "consent", { method: "PUT", body: consent });
  }

  /** A photo or a recording of the delegate's own, as a data address; empty where it is not here. */
  async file(id: string): Promise<string> {
    const asked = await askForFile(this.path(`attachments/${id}`), this.takeAway);
    return asked ? inline(asked) : "";
  }

  /** Tried once: what then stands in the receipt says whether it was all, and pressing again finishes it. */
  async takeEverythingBack(): Promise<void> {
    this.busy = true;
    await ask<unknown>(this.path("receipt"), { method: "DELETE", bearer: this.takeAway });
    await this.look();
    this.busy = false;
    this.notice = this.receipt?.withdrewAt && !this.receipt.unfinished ? "" : this.texts.unfinished;
  }

  private async doing(done: string, path: string, request: Request): Promise<boolean> {
    this.busy = true;
    const asked = await this.insisting<unknown>(this.path(path), { ...request, bearer: this.takeAway });
    await this.look();
    this.busy = false;
    this.notice = asked.kind === "ok" ? done : this.say(asked.problem);
    return asked.kind === "ok";
  }

  private async look(): Promise<void> {
    const bearer = { bearer: this.takeAway };
    const receipt = await this.insisting<Receipt>(this.path("receipt"), bearer);
    if (receipt.kind === "refused") {
      this.refused = receipt.problem;
      return;
    }
    const places = receipt.value.withdrewAt ? null : await this.insisting<Places>(this.path("receipt/places"), bearer);
    this.rounds = places?.kind === "ok" ? places.value.rounds : [];
    this.receipt = receipt.value;
    await this.tellThePhone(receipt.value);
  }

  /** The phone's page on this device hears what was taken back; on another one it hears so when it sends again. */
  private async tellThePhone({ withdrewAt, responses }: Receipt): Promise<void> {
    const code = this.seminar?.code ?? "";
    if (kept<Membership>(code)?.takeAway !== this.takeAway) return;
    const answered = [...new Set(responses.map(cellOf))];
    await update<Membership | null>(code, (old) => (withdrewAt || !old ? null : { ...old, answered }));
  }

  private async insisting<T>(path: string, request: Request): Promise<Exclude<Asked<T>, { kind: "unreachable" }>> {
    const asked = await untilAnswered(
      () => ask<T>(path, request),
      () => (this.notice = this.texts.noConnection),
    );
    if (this.notice === this.texts.noConnection) this.notice = "";
    return asked;
  }

  private say(problem: Problem): string {
    return problem.reason[this.language] ?? this.texts.refused;
  }

  private path = (rest: string): string => `/api/seminars/${this.seminar?.code ?? ""}/${rest}`;
}
