/** Shows the buttons that copy the code beside them, and lets them do so. @param words what a button says then */
export function showCopyButtons(root: ParentNode, words: { copied: string; failed: string }): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button.copy')) {
    const label = button.textContent ?? '';
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => {
      const code = button.parentElement?.querySelector('code');
      void copyCode(code ?? null).then((done) => {
        button.textContent = done ? words.copied : words.failed;
        setTimeout(() => (button.textContent = label), 2000);
      });
    });
  }
}

/** Copies a text; where the browser does not allow it, marks it for the keys. @returns whether it is copied */
export async function copyCode(code: HTMLElement | null): Promise<boolean> {
  if (code === null) return false;
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
