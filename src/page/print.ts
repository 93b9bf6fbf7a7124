/** What is shown differently on paper. `before` has to be done at once: a browser does not wait for it. */
export function onPrint({ before, after }: { before(): void; after(): void }): void {
  let folded: readonly HTMLDetailsElement[] = []
  window.addEventListener('beforeprint', () => {
    before()
    folded = [
      ...document.querySelectorAll<HTMLDetailsElement>('details.exceptions:not([open]), details.names:not([open])'),
    ]
    for (const details of folded) details.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const details of folded) details.open = false
    after()
  })
}
