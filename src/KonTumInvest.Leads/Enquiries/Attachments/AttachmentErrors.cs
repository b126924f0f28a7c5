using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Enquiries.Attachments;

/// <summary>Everything a file can be refused for. The first argument is always the file's cleaned name.</summary>
public static class AttachmentErrors
{
    private const string Field = nameof(SubmitEnquiry.Attachments);
    private const int BytesPerMegabyte = 1024 * 1024;

    public static Error TooMany { get; } = new(ErrorKind.Invalid, "attachment.tooMany", Field, AttachmentLimits.MaxFiles);

    public static Error TooLargeTogether { get; } =
        new(ErrorKind.Invalid, "attachment.tooLargeTogether", Field, AttachmentLimits.MaxBytesTogether / BytesPerMegabyte);

    public static Error Name(string file) => Of("attachment.name", file);

    public static Error Empty(string file) => Of("attachment.empty", file);

    public static Error TooLarge(string file) =>
        new(ErrorKind.Invalid, "attachment.tooLarge", Field, file, AttachmentLimits.MaxBytesEach / BytesPerMegabyte);

    /// <summary>Neither extension nor content is of a type that is accepted.</summary>
    public static Error Type(string file) => Of("attachment.type", file);

    /// <summary>A name such as <c>plan.exe.pdf</c>, which is made to look like something else.</summary>
    public static Error DoubleExtension(string file) => Of("attachment.doubleExtension", file);

    /// <summary>The content is not what the extension says.</summary>
    public static Error Mismatch(string file) => Of("attachment.mismatch", file);

    public static Error Encrypted(string file) => Of("attachment.encrypted", file);

    /// <summary>Broken, cut short, or two formats in one file.</summary>
    public static Error Damaged(string file) => Of("attachment.damaged", file);

    /// <summary>Unpacks to more than a document needs.</summary>
    public static Error TooMuchInside(string file) => Of("attachment.tooMuchInside", file);

    /// <summary>Holds macros.</summary>
    public static Error Macros(string file) => Of("attachment.macros", file);

    private static Error Of(string code, string file) => new(ErrorKind.Invalid, code, Field, file);
}
