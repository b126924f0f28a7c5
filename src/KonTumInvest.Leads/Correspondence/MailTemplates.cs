using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>Keeps the texts that officers begin mails with.</summary>
public sealed class MailTemplates(IDbContextFactory<LeadsDbContext> contexts, DeskWork work)
{
    private const int Most = 500;

    /// <summary>All templates, of a language or of both, in the managers' order.</summary>
    public async Task<IReadOnlyList<MailTemplate>> AllAsync(string? language, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .MailTemplates.AsNoTracking()
            .Include(template => template.Files.OrderBy(file => file.AddedAt).ThenBy(file => file.Id))
            .Where(template => language == null || template.Language == language)
            .OrderBy(template => template.Position)
            .ThenBy(template => template.Name)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Stores the template of a code and language: a new one without an expected version, else the one that was seen.</summary>
    public Task<Result<MailTemplate>> SaveAsync(SaveTemplate request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var errors = Check(request);
        return errors.Count > 0
            ? Task.FromResult(Result<MailTemplate>.Refused(errors))
            : work.RunAsync<MailTemplate>(actor, transaction => SaveAsync(transaction, request), cancellationToken);
    }

    /// <summary>Deletes a template with its files; mails written with it stay as they are.</summary>
    public Task<Result<Guid>> DeleteAsync(Guid id, DeskActor actor, CancellationToken cancellationToken) =>
        work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                if (!LeadRights.May(transaction.Actor, DeskAct.ManageRules))
                {
                    return DeskErrors.Forbidden;
                }

                if (await transaction.Context.MailTemplates.SingleOrDefaultAsync(template => template.Id == id, transaction.Cancellation) is not { } template)
                {
                    return CorrespondenceErrors.TemplateUnknown;
                }

                transaction.Context.Remove(template);
                return id;
            },
            cancellationToken
        );

    private static async Task<Result<MailTemplate>> SaveAsync(DeskTransaction transaction, SaveTemplate request)
    {
        if (!LeadRights.May(transaction.Actor, DeskAct.ManageRules))
        {
            return DeskErrors.Forbidden;
        }

        var stored = await transaction.Context.MailTemplates.Include(template => template.Files).SingleOrDefaultAsync(
            template => template.Code == request.Code && template.Language == request.Language,
            transaction.Cancellation
        );
        if (stored is null)
        {
            stored = new MailTemplate
            {
                Id = Guid.CreateVersion7(transaction.Now),
                Code = request.Code!,
                Language = request.Language,
                Name = request.Name!.Trim(),
                Subject = request.Subject!.Trim(),
                Body = request.Body!.Trim(),
                Position = request.Position,
                WithFactSheets = request.WithFactSheets,
            };
            transaction.Context.Add(stored);
            return stored;
        }

        if (request.ExpectedVersion is not { } expected)
        {
            return CorrespondenceErrors.TemplateExists;
        }

        if (expected != stored.Version)
        {
            return DeskErrors.ChangedMeanwhile;
        }

        (stored.Name, stored.Subject, stored.Body, stored.Position) = (request.Name!.Trim(), request.Subject!.Trim(), request.Body!.Trim(), request.Position);
        stored.WithFactSheets = request.WithFactSheets;
        return stored;
    }

    /// <summary>Everything that is wrong with a template.</summary>
    internal static List<Error> Check(SaveTemplate request)
    {
        var errors = new List<Error>();
        Text(request.Code, nameof(request.Code), MailTemplate.CodeMaxLength, errors);
        Text(request.Name, nameof(request.Name), MailTemplate.NameMaxLength, errors);
        Text(request.Subject, nameof(request.Subject), MailTemplate.SubjectMaxLength, errors);
        Text(request.Body, nameof(request.Body), MailTemplate.BodyMaxLength, errors);
        if (request.Language is not ("vi" or "en"))
        {
            errors.Add(CorrespondenceErrors.Missing(nameof(request.Language)));
        }

        foreach (var (text, field) in new[] { (request.Subject, nameof(request.Subject)), (request.Body, nameof(request.Body)) })
        {
            errors.AddRange(MergeFields.Unknown(text ?? string.Empty).Select(name => CorrespondenceErrors.FieldUnknown(field, name)));
        }

        return errors;
    }

    private static void Text(string? text, string field, int maxLength, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            errors.Add(CorrespondenceErrors.Missing(field));
        }
        else if (CleanText.Paragraphs(text, maxLength).Fault is var fault and not TextFault.None)
        {
            errors.Add(fault == TextFault.TooLong ? CorrespondenceErrors.TooLong(field, maxLength) : CorrespondenceErrors.Unreadable(field));
        }
    }
}
