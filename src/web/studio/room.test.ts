import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import { counts, plan } from "../charts/given";
import type { Counts } from "../shared/contract";
import { STUDIO } from "../shared/texts/studio";
import Room from "./Room.svelte";

describe("Who is in the room", () => {
  const told = (change: Partial<Counts>, language: "en" | "cy" = "en"): string =>
    render(Room, { props: { plan, counts: { ...counts, ...change }, texts: STUDIO[language] } })
      .body.replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ");

  it("tells who has joined and not answered the open round: whoever closes it knows whom it leaves out", () => {
    expect(told({})).toContain("37 joined 16 still answering");
    expect(told({}, "cy")).toContain("16 yn dal i ateb");
  });

  it("tells nobody of it while no round is open", () => {
    expect(told({ open: null })).not.toContain("still answering");
  });

  it("tells of none, and never of less, where people left after they had answered", () => {
    expect(told({ joined: 20 })).toContain("0 still answering");
  });
});
