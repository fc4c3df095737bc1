/** The package brings no types; only what is used is declared. */
declare module 'japanese-holidays' {
  interface Holiday {
    /** 1 to 12. */
    month: number
    date: number
    name: string
  }
  const JapaneseHolidays: {
    /** The public holidays of a year; with `furikae` (the default) substitute holidays too. */
    getHolidaysOf(year: number, furikae?: boolean): Holiday[]
  }
  export default JapaneseHolidays
}
