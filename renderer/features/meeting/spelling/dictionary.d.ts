declare module 'dictionary-en-gb/*?raw' {
  const text: string
  export default text
}
