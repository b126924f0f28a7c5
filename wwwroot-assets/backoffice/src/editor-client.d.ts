/** The client's application element, which no export of its package names; the build resolves it. */
declare module "editor-client" {}
