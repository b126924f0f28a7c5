namespace KonTumInvest.Backoffice.Pictures;

/// <summary>A picture in a document that means something and has no words for readers who do not see it.</summary>
/// <param name="Property">The property it stands in.</param>
/// <param name="PropertyCulture">The language of that property's value; null where the value is that of all languages.</param>
/// <param name="Culture">The language in which the words are missing.</param>
/// <param name="Picture">The media item.</param>
/// <param name="Name">Its name.</param>
/// <param name="InText">Whether it stands in rich text, which has alternative texts of its own.</param>
public sealed record UndescribedPicture(string Property, string? PropertyCulture, string Culture, Guid Picture, string Name, bool InText);
