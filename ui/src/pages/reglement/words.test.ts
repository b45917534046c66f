import { describe, expect, it } from "vitest";
import type { BylawsView } from "$lib/operations";
import { contradictions, ownAndInherited, rulesInWords, span } from "./words";

const view = (own: number, inherited: number, severities: string[] = []) =>
  ({ own, inherited, findings: severities.map((severity) => ({ severity })) }) as unknown as BylawsView;

describe("what the page says of a règlement", () => {
  it("counts in letters up to twelve", () => {
    expect([rulesInWords(0), rulesInWords(1), rulesInWords(7), rulesInWords(14)]).toEqual(["aucune règle", "une règle", "sept règles", "14 règles"]);
    expect(ownAndInherited(view(0, 0))).toBe("Aucune règle propre encore.");
    expect(ownAndInherited(view(7, 5))).toBe("Sept règles propres, cinq héritées.");
    expect(ownAndInherited(view(1, 1))).toBe("Une règle propre, une héritée.");
  });

  it("counts what asks to be mended, and whether something refuses", () => {
    expect(contradictions(view(1, 0, ["info"]))).toBeNull();
    expect(contradictions(view(1, 0, ["warn"]))).toEqual({ tone: "warn", label: "1\u00a0règle à revoir" });
    expect(contradictions(view(1, 0, ["warn", "refuse"]))).toEqual({ tone: "bad", label: "2\u00a0règles à revoir" });
  });

  it("says a span of days", () => {
    expect(span(null, null)).toBe("depuis toujours");
    expect(span("2026-02-01", null)).toBe("depuis le 1er\u00a0février 2026");
  });
});
