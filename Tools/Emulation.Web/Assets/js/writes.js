// Sends what an operator writes. The answer has the effect, which is what the element shows of it, or the reason why the write was refused.

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
      return await response.json();
    }
    const problem = await response.json();
    return { refusal: problem.detail };
  } catch {
    return { refusal: 'The emulator does not answer.' };
  }
}
