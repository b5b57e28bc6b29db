// What is known of the element: layout and values. Lists are bounded.

const MOST_LINES = 500;

export class Store {
  layout = null;
  parameters = new Map();
  tables = new Map();
  stream = [];
  log = [];
  #stale = new Set();

  /** Takes a layout and expects all values anew. Returns false when the layout is the one that is shown already. */
  start(layout) {
    const isSame = JSON.stringify(layout) === JSON.stringify(this.layout);
    this.layout = layout;
    this.stream = [];
    this.log = [];
    this.#stale = new Set(layout.tables.map(table => table.id));
    if (!isSame) {
      this.parameters.clear();
      this.tables = new Map(layout.tables.map(table => [table.id, new Map()]));
    }
    return !isSame;
  }

  setParameters(states) {
    for (const state of states) {
      this.parameters.set(state.id, state);
    }
  }

  /** Applies a change of a table. The first one after a start holds all rows: what it lacks is gone. */
  applyTable(change) {
    const rows = this.tables.get(change.id);
    if (this.#stale.delete(change.id)) {
      const present = new Set(change.rows.map(row => row.key));
      change.removed = [...rows.keys()].filter(key => !present.has(key));
    }
    for (const key of change.removed) {
      rows.delete(key);
    }
    for (const row of change.rows) {
      rows.set(row.key, row);
    }
    return change;
  }

  /** Adds lines to 'stream' or 'log'; says how many were left out as a line of its own. */
  addLines(name, { lines, missed }) {
    const added = missed > 0 ? [{ missed }, ...lines] : lines;
    this[name] = [...this[name], ...added].slice(-MOST_LINES);
    return added;
  }
}
