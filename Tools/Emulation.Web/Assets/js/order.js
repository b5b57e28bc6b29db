// The order of rows. Equal rows keep the order in which they were added.

const texts = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** @param {Array<{index: number, isDescending: boolean}>} initial the columns that count, the first one most */
export function createOrder(initial) {
  let keys = [...initial];
  return {
    toggle(index) {
      const isDescending = keys[0]?.index === index && !keys[0].isDescending;
      keys = [{ index, isDescending }];
    },
    directionOf(index) {
      return keys[0]?.index !== index ? null : keys[0].isDescending ? 'descending' : 'ascending';
    },
    compare(left, right) {
      for (const { index, isDescending } of keys) {
        const result = compareCells(left.cells[index], right.cells[index], isDescending);
        if (result !== 0) {
          return result;
        }
      }
      return 0;
    },
  };
}

// What holds nothing comes last, whatever the direction.
function compareCells(left, right, isDescending) {
  if (left.isEmpty || right.isEmpty) {
    return Number(left.isEmpty) - Number(right.isEmpty);
  }
  const result = left.number !== undefined && right.number !== undefined ? left.number - right.number : texts.compare(left.text, right.text);
  return isDescending ? -result : result;
}
