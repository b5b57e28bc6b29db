// Sends what an operator writes. The result is null when it was accepted, otherwise the reason why it was not.

export const writeParameter = (id, value) => send(`api/parameters/${id}`, { value });

export const writeCell = (table, column, key, value) => send(`api/tables/${table}/${column}`, { key, value });

async function send(path, body) {
  try {
    const response = await fetch(path + location.search, {
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
