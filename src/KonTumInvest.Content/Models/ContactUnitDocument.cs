using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Models;

/// <summary>A unit that answers enquiries through a role mailbox; never a named person.</summary>
[PublishedModel("contactUnit")]
public sealed class ContactUnitDocument(IPublishedContent content, IPublishedValueFallback fallback) : DocumentModel(content, fallback)
{
    /// <summary>A stable short name used by routing rules, such as <c>investment</c>.</summary>
    public string Code => Text("code") ?? string.Empty;

    public string? Mailbox => Text("mailbox");

    public string? Phone => Text("phone");

    public string? Address => Text("address");

    public string? Responsibilities => Text("responsibilities");

    /// <summary>True for the unit that answers where no routing rule matches.</summary>
    public bool IsDefault => Flag("isDefault");
}
