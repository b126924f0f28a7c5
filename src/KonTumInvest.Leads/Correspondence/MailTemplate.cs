using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>A text that officers begin a mail with: a row of <c>leads_mail_templates</c>, one for each language.</summary>
public sealed class MailTemplate : IAudited, IVersioned
{
    public const int CodeMaxLength = 60;
    public const int NameMaxLength = 150;
    public const int SubjectMaxLength = 300;
    public const int BodyMaxLength = 20_000;

    public required Guid Id { get; init; }

    /// <summary>The same for both languages of one template.</summary>
    public required string Code { get; init; }

    /// <summary>"vi" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>What officers call it.</summary>
    public required string Name { get; set; }

    public required string Subject { get; set; }

    /// <summary>Text with merge fields such as <c>{{lead.reference}}</c>; see <see cref="MergeFields"/>.</summary>
    public required string Body { get; set; }

    public int Position { get; set; }

    /// <summary>Whether the fact sheets of the plots offered go with a mail that begins with it, unless its writer takes them off.</summary>
    public bool WithFactSheets { get; set; }

    /// <summary>Files that go with a mail that begins with it, unless its writer takes them off.</summary>
    public List<TemplateFile> Files { get; init; } = [];

    public int Version { get; private set; }

    Guid? IAudited.AuditLeadId => null;

    void IVersioned.Touch() => Version++;
}
