export async function showMap(_e: HTMLElement): Promise<void> {}
