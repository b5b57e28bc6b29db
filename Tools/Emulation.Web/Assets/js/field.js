// A field to enter a value in: text, a number, a secret, or one of several values.

import { create, uniqueId } from './dom.js';
import { fromField, toField } from './times.js';
import { setBusy, writing } from './writing.js';

/**
 * @param {object} parameter the layout of the parameter that is written
 * @param {object} options canClose: whether the field is only there while somebody edits; write: resolves to whether the element shows what was written; clearResult: forgets the
 * result of the last write
 */
export function createField(parameter, { canClose, write, clearResult }) {
  const fieldId = uniqueId('field');
  const limitsId = uniqueId('limits');
  const limits = limitsOf(parameter);
  const exceptions = parameter.control !== 'choice' && parameter.discreets
    ? create('datalist', { id: uniqueId('exceptions') }, ...parameter.discreets.map(discreet => create('option', { value: discreet.text })))
    : null;
  const input = writing(createInput(parameter, fieldId, limits ? limitsId : null));
  if (exceptions) {
    input.setAttribute('list', exceptions.id);
  }
  const set = writing(create('button', { type: 'submit', class: 'primary' }, 'Set'));
  const cancel = create('button', { type: 'button', on: { click: close } }, 'Cancel');
  const form = create('form', { class: 'field', autocomplete: 'off', hidden: canClose },
    input, exceptions, unitsOf(parameter) ? create('span', { class: 'units' }, unitsOf(parameter)) : null, set, canClose ? cancel : null,
    limits ? create('span', { id: limitsId, class: 'limits' }, limits) : null);
  const edit = writing(create('button', { type: 'button', class: 'edit', 'aria-label': `Edit ${parameter.label}`, on: { click: open } }, 'Edit'));
  let current = '';

  form.addEventListener('submit', async event => {
    event.preventDefault();
    setBusy(set, true);
    const isTaken = await write(fromField(parameter.control, input.value));
    setBusy(set, false);
    if (isTaken && canClose) {
      hide();
    } else if (!isTaken) {
      // What was typed stays, ready to be mended or typed over.
      input.select?.();
    }
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape' && canClose) {
      close();
    }
  });

  // A value that is none of the choices would leave the list without one.
  function start(value) {
    input.value = toField(parameter.control, value);
    if (parameter.control === 'choice' && input.selectedIndex < 0) {
      input.selectedIndex = 0;
    }
  }

  function open() {
    clearResult();
    start(current);
    form.hidden = false;
    edit.hidden = true;
    form.closest('.line')?.classList.add('is-edited');
    input.focus();
    input.select?.();
  }

  function close() {
    clearResult();
    hide();
  }

  function hide() {
    form.hidden = true;
    edit.hidden = false;
    form.closest('.line')?.classList.remove('is-edited');
    edit.focus();
  }

  return {
    node: create('div', { class: 'field-place' }, canClose ? edit : null, form),
    fieldId,
    focus: () => input.focus(),
    follow(value) {
      current = value;
      if (!canClose) {
        start(value);
      }
    },
  };
}

const TYPES = { password: 'password', dateTime: 'datetime-local', date: 'date' };
const FORMS = { dateTime: 'UTC', date: 'UTC', time: 'hh:mm:ss' };

const unitsOf = ({ control, units }) => FORMS[control] ?? units;

function createInput(parameter, id, describedBy) {
  if (parameter.control === 'choice') {
    return create('select', { id }, ...parameter.discreets.map(discreet => create('option', { value: discreet.value }, discreet.text)));
  }
  const isSecret = parameter.control === 'password';
  return create('input', {
    id,
    type: TYPES[parameter.control] ?? 'text',
    step: parameter.control === 'dateTime' ? 1 : null,
    inputmode: parameter.control === 'number' ? 'decimal' : null,
    autocomplete: isSecret ? 'new-password' : 'off',
    spellcheck: 'false',
    'aria-describedby': describedBy,
  });
}

function limitsOf({ low, high, control }) {
  if (control !== 'number' || (low === undefined && high === undefined)) {
    return null;
  }
  return high === undefined ? `${low} or more` : low === undefined ? `${high} or less` : `${low} to ${high}`;
}
