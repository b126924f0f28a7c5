/** A style sheet as text. */
declare module "*.css" {
  const text: string;
  export default text;
}

/** The address under which the build serves a file. */
declare module "*?url" {
  const address: string;
  export default address;
}
