/**
 * How every CSV of ours is written: with a byte order mark, so that spreadsheets read Chinese; CRLF; and a cell of several
 * lines in quotes: else its second line would be a row, and could be a formula.
 */
export const csvLayout = { bom: true, record_delimiter: 'windows', quote_record_delimiter: true } as const;
