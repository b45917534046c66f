import { expect, test } from "vitest";
import type { RecipientView } from "$lib/operations";
import { rowName, ticks } from "./looks";

const recipient = (more: Partial<RecipientView>): RecipientView =>
  ({ name: "Titulaire AMF", organisation: "AMF", role_label: "titulaire", standing: "convened", detail: null, ...more }) as RecipientView;

test("a member is named by the organisation, a person is not said twice", () => {
  expect(rowName(recipient({}))).toEqual({ name: "AMF", small: "" });
  expect(rowName(recipient({ name: "Président du comité", role_label: "président" }))).toEqual({
    name: "AMF",
    small: "Président du comité",
  });
  expect(rowName(recipient({ organisation: null, role_label: "présidente" })).small).toBe("présidente");
  expect(rowName(recipient({ name: "Suppléant AMF", detail: "supplée Titulaire AMF, excusé" })).name).toBe(
    "Suppléant AMF",
  );
});

test("ticks: those required, a mark, a few beyond", () => {
  const kinds = (days: number | null, required: number) => ticks(days, required).ticks.map((tick) => tick.kind);
  expect(kinds(null, 3)).toEqual(["missing", "missing", "missing"]);
  expect(kinds(2, 3)).toEqual(["short", "short", "missing"]);
  expect(kinds(4, 3)).toEqual(["had", "had", "had", "had"]);
  expect(kinds(90, 3)).toHaveLength(9);
  const all = ticks(40, 30);
  expect(Math.max(...all.ticks.map((tick) => tick.x)) + all.bar).toBeLessThanOrEqual(all.width);
});
