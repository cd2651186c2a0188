/** Gives a file to the person, as a download. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  // Signs that file systems refuse.
  link.download = name.replaceAll(/[\\/:*?"<>|\n]+/g, ' ').trim();
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
