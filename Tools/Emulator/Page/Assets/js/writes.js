// Sends what an operator writes. The result is null when it was accepted, otherwise the reason why it was not.

import { addressOfApi } from './address.js';

export const writeParameter = (id, value) => send(`parameters/${id}`, { value });

export const writeCell = (table, column, key, value) => send(`tables/${table}/${column}`, { key, value });

async function send(path, body) {
  try {
    const response = await fetch(addressOfApi(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) {
      return null;
    }
    const problem = await response.json();
    return problem.detail;
  } catch {
    return 'The emulator does not answer.';
  }
}
