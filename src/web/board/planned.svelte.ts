import type { BoardPlan } from "../shared/contract";
import { ask } from "./asking";
import { retryDelay } from "./retrying";

/** The plan of the seminar as it stands: it may be published anew while boards are open. */
export class Planned {
  plan = $state.raw() as BoardPlan;
  #heard = 0;
  #asking = false;

  constructor(plan: BoardPlan) {
    this.plan = plan;
  }

  /** Told with every count of the room, mostly of the version that is here. Asks until it has that one: another node may hear of it later. */
  async hear(version: number): Promise<void> {
    this.#heard = version;
    if (this.#asking) return;
    this.#asking = true;
    for (let failures = 0; this.plan.instrument.version < this.#heard; failures++) {
      if (failures > 0) await new Promise((resolve) => setTimeout(resolve, retryDelay(failures - 1)));
      const answer = await ask<BoardPlan>("GET", `/api/seminars/${encodeURIComponent(this.plan.code)}/board`);
      if (answer.kind === "refused") break; // its key was ended: what watches says so
      if (answer.kind === "done") this.plan = answer.value;
    }
    this.#asking = false;
  }
}
