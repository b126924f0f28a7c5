using System.ComponentModel.DataAnnotations;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Outbox;

/// <summary>Section <c>Mail</c> of the settings.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>The address all mails come from; answers go to the address each mail names in Reply-To.</summary>
    [Required]
    public string FromAddress { get; set; } = "noreply@kontuminvest.example";

    [Required]
    [StringLength(100)]
    public string FromName { get; set; } = "KonTumInvest";

    /// <summary>The mailbox that answers to the board's mails go to, normally the one the desk reads; null for that of the unit.</summary>
    public string? AnswersTo { get; set; }

    /// <summary>Where the board itself is written to, as far as the settings say.</summary>
    public string Own => AnswersTo ?? FromAddress;

    /// <summary>Where mails go as .eml files while no SMTP server is configured; relative to the content root.</summary>
    [Required]
    public string Folder { get; set; } = "App_Data/mail";

    [Required]
    public SmtpOptions Smtp { get; set; } = new();

    [Required]
    public OutboxOptions Outbox { get; set; } = new();

    /// <summary>Where the answers to a mail of the board go, and the name to that: <see cref="AnswersTo"/>, else the unit's mailbox; null without either.</summary>
    public (string Address, string Name)? AnswersFor(ContactUnit? unit, string language) =>
        AnswersTo is { } mailbox ? (mailbox, FromName)
        : unit is null ? null
        : (unit.Mailbox, unit.Name.For(language));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!EmailAddress.TryParse(FromAddress, out _))
        {
            yield return new ValidationResult($"{Section}:{nameof(FromAddress)} is not an e-mail address.", [nameof(FromAddress)]);
        }

        if (AnswersTo is not null && !EmailAddress.TryParse(AnswersTo, out _))
        {
            yield return new ValidationResult($"{Section}:{nameof(AnswersTo)} is not an e-mail address.", [nameof(AnswersTo)]);
        }

        foreach (var problem in Smtp.Problems().Concat(Outbox.Problems()))
        {
            yield return new ValidationResult($"{Section}:{problem}");
        }
    }
}
