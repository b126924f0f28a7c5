using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Inbound;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>Keeps the files of mail templates. They are checked as those of enquiries are, and wait for the scanner where there is one.</summary>
public sealed class TemplateFiles(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, IOptions<InboundOptions> inbound)
{
    /// <summary>Puts files on a template, all or none.</summary>
    /// <returns>The template's files then; refusals of <see cref="AttachmentErrors"/>, <see cref="CorrespondenceErrors.TemplateUnknown"/> and <see cref="DeskErrors.Forbidden"/>.</returns>
    public async Task<Result<MailFileView[]>> AddAsync(Guid templateId, IReadOnlyList<AttachmentUpload> uploads, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uploads);
        var inspected = AttachmentInspector.InspectAll(uploads);
        if (!inspected.TryGetValue(out var files))
        {
            return Result<MailFileView[]>.Refused(inspected.Errors);
        }

        return await work.RunAsync<MailFileView[]>(
            actor,
            async transaction =>
            {
                if (!LeadRights.May(transaction.Actor, DeskAct.ManageRules))
                {
                    return DeskErrors.Forbidden;
                }

                if (await FindAsync(transaction.Context, templateId, transaction.Cancellation) is not { } template)
                {
                    return CorrespondenceErrors.TemplateUnknown;
                }

                if (template.Files.Count + files.Length > AttachmentLimits.MaxFiles)
                {
                    return AttachmentErrors.TooMany;
                }

                if (template.Files.Sum(file => file.Length) + files.Sum(file => (long)file.Bytes.Length) > AttachmentLimits.MaxBytesTogether)
                {
                    return AttachmentErrors.TooLargeTogether;
                }

                var added = files.Select(file => TemplateFile.From(templateId, file, inbound.Value.Scanner.Used, transaction.Now)).ToList();
                transaction.Context.TemplateFiles.AddRange(added);
                return template.Files.Concat(added).DistinctBy(file => file.Id).Select(MailFileView.From).ToArray();
            },
            cancellationToken
        );
    }

    /// <summary>Takes a file off its template; mails that were sent keep theirs.</summary>
    public Task<Result<Guid>> RemoveAsync(Guid templateId, Guid fileId, DeskActor actor, CancellationToken cancellationToken) =>
        work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                if (!LeadRights.May(transaction.Actor, DeskAct.ManageRules))
                {
                    return DeskErrors.Forbidden;
                }

                if (await transaction.Context.TemplateFiles.SingleOrDefaultAsync(file => file.Id == fileId && file.TemplateId == templateId, transaction.Cancellation) is not { } file)
                {
                    return CorrespondenceErrors.TemplateFileUnknown;
                }

                transaction.Context.Remove(file);
                return fileId;
            },
            cancellationToken
        );

    /// <summary>A file with its bytes; one that is not clean cannot be opened.</summary>
    public async Task<Result<TemplateFile>> OpenAsync(Guid templateId, Guid fileId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
                .TemplateFiles.AsNoTracking()
                .Include(file => file.Content)
                .SingleOrDefaultAsync(file => file.Id == fileId && file.TemplateId == templateId && file.State == AttachmentState.Clean, cancellationToken) is { } found
            ? found
            : CorrespondenceErrors.TemplateFileUnknown;
    }

    private static Task<MailTemplate?> FindAsync(LeadsDbContext context, Guid id, CancellationToken cancellationToken) =>
        context.MailTemplates.Include(template => template.Files).SingleOrDefaultAsync(template => template.Id == id, cancellationToken);
}
