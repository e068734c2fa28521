/** "1 meeting", "3 meetings", "no meetings". */
export function count(number: number, one: string, many = `${one}s`): string {
  if (number === 0) return `no ${many}`
  return `${number} ${number === 1 ? one : many}`
}
