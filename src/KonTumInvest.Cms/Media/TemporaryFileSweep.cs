using KonTumInvest.Content.Background;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Media;

/// <summary>Deletes uploads that nobody has used in anything saved, at the start and every hour. A file in use now is deleted in an hour.</summary>
public sealed class TemporaryFileSweep(ITemporaryFileService files, TimeProvider time, ILogger<TemporaryFileSweep> logger) : RepeatedService(time, logger)
{
    protected override string Work => "Old uploads";

    protected override TimeSpan Interval => TimeSpan.FromHours(1);

    /// <returns>How many were deleted.</returns>
    public async Task<int> RunOnceAsync() => (await files.CleanUpOldTempFiles()).Count();

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await RunOnceAsync();
        return false;
    }
}
