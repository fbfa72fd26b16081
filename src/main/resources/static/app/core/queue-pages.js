// The queue as the server gives it: page by page, most urgent first.

/** The first page is small, for the first view; the others are as large as the server gives them. */
const FIRST_PAGE = 50;
const PAGE = 200;
const MOST = 5_000;

/** After each page {items, complete}: all items so far that `keeps` wants, each once, and whether there are no more. */
export async function* queuePages(api, state, keeps) {
  const found = new Map();
  let cursor = null;
  do {
    const page = await api.reviews({ state, limit: found.size ? PAGE : FIRST_PAGE, cursor });
    for (const item of page.items) if (keeps(item)) found.set(item.id, item);
    cursor = page.nextCursor ?? null;
    yield { items: [...found.values()], complete: !cursor };
  } while (cursor && found.size < MOST);
}
