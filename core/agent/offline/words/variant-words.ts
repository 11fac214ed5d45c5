/** Words that tell the sizes and servings of one product apart, and never two products. */
export const VARIANT_WORDS: ReadonlySet<string> = new Set(
  `
kecil sedang besar jumbo mini medium regular reguler small large big tall grande venti s m l xl xxl xxxl xs
panas dingin hangat hot cold ice iced es anget
ml liter l gr gram g kg mg cl oz cc pcs pack sachet saset cup gelas botol porsi
double single triple
setengah half full
`
    .trim()
    .split(/\s+/u),
);
