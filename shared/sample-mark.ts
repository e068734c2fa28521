/** The file that marks a data folder as holding the sample council: only such a folder may be thrown away. */
export const sampleMark = 'sample-council'
