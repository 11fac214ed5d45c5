/** What AIRA says, before a channel renders it. Text, table and choices come from one result. */
export interface Reply {
  text: string;
  table?: ReplyTable;
  choices?: string[];
  links?: { label: string; url: string }[];
}

export interface ReplyTable {
  columns: string[];
  rows: string[][];
}
