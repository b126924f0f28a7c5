namespace KonTumInvest.Content.Media;

/// <summary>What a <c>picture</c> element needs.</summary>
/// <param name="WebPSrcset">For <c>source type="image/webp"</c>.</param>
/// <param name="JpegSrcset">For the <c>srcset</c> of <c>img</c>.</param>
/// <param name="Fallback">For the <c>src</c> of <c>img</c>.</param>
/// <param name="Width">Pixels of the largest source, so that the page keeps the space; null when the original was not measured.</param>
/// <param name="Height">Pixels of the largest source.</param>
/// <param name="AltText">For <c>alt</c>; empty for an image that only decorates.</param>
public sealed record ImageSources(string WebPSrcset, string JpegSrcset, string Fallback, int? Width, int? Height, string AltText);
