/**
 * Gives ids to top-level nodes in one step, however many: a step a node copies the whole document each time, which a paste
 * of thousands of paragraphs turns into minutes.
 */
import { Fragment, type Node as ProseNode } from "@tiptap/pm/model";
import { Step, StepMap, StepResult, type Mapping } from "@tiptap/pm/transform";

export class IdsStep extends Step {
  /** New id by the position of the node. */
  constructor(readonly ids: ReadonlyMap<number, unknown>) {
    super();
  }
  override apply(doc: ProseNode): StepResult {
    const children: ProseNode[] = [];
    doc.forEach((node, position) => {
      const given = this.ids.has(position);
      const attrs = given ? { ...node.attrs, blockId: this.ids.get(position) } : null;
      children.push(attrs ? node.type.create(attrs, node.content, node.marks) : node);
    });
    return StepResult.ok(doc.copy(Fragment.fromArray(children)));
  }
  override getMap(): StepMap {
    return StepMap.empty;
  }
  override invert(doc: ProseNode): IdsStep {
    return new IdsStep(new Map([...this.ids.keys()].map((at) => [at, doc.nodeAt(at)?.attrs["blockId"] ?? null])));
  }
  override map(mapping: Mapping): IdsStep | null {
    const moved = new Map<number, unknown>();
    for (const [position, id] of this.ids) {
      const now = mapping.mapResult(position, 1);
      if (!now.deletedAfter) moved.set(now.pos, id);
    }
    return moved.size > 0 ? new IdsStep(moved) : null;
  }
  override toJSON(): unknown {
    return { stepType: "blockIds", ids: [...this.ids] };
  }
  static override fromJSON(_schema: unknown, json: { ids: [number, unknown][] }): IdsStep {
    return new IdsStep(new Map(json.ids));
  }
}
Step.jsonID("blockIds", IdsStep);
