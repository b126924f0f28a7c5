namespace KonTumInvest.Web.Components;

/// <summary>An image in several widths and formats, for the <c>responsive-image</c> tag.</summary>
/// <param name="Alt">What it shows; empty when it only decorates.</param>
/// <param name="Width">Width in pixels of the largest candidate, which with <paramref name="Height"/> reserves its place on the page.</param>
/// <param name="Height">Height in pixels at that width.</param>
/// <param name="Fallback">The address for browsers that know no source set.</param>
/// <param name="Sources">Newer formats first.</param>
public sealed record ResponsiveImage(string Alt, int Width, int Height, string Fallback, IReadOnlyList<ImageSource> Sources);

/// <summary>One format of an image.</summary>
/// <param name="MediaType">Such as <c>image/webp</c>.</param>
/// <param name="Srcset">The same image in several widths, as the attribute is written.</param>
public sealed record ImageSource(string MediaType, string Srcset);
