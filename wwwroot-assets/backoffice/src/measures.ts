/** Areas are stored in square metres and shown in hectares. */
export const squareMetresOfHectare = 10_000;
