using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using KonTumInvest.Benchmarks.Desk;
using KonTumInvest.Benchmarks.Enquiries;

namespace KonTumInvest.Benchmarks.Imports;

/// <summary>Somebody who sends an enquiry and a colleague who opens a lead, again and again while a list is worked on: what each waited is kept.</summary>
internal sealed class Bystanders : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<double> _enquiries = [];
    private readonly ConcurrentBag<double> _leads = [];
    private readonly Task _work;
    private int _sent;

    private Bystanders(HttpClient investor, DeskClient colleague) => _work = Task.WhenAll(EnquireAsync(investor), OpenLeadsAsync(colleague));

    /// <summary>What sending an enquiry took, in milliseconds, the least first.</summary>
    public double[] Enquiries => [.. _enquiries.Order()];

    /// <summary>What opening a lead took, in milliseconds, the least first.</summary>
    public double[] Leads => [.. _leads.Order()];

    public static Bystanders Begin(HttpClient investor, DeskClient colleague) => new(investor, colleague);

    /// <summary>Lets what was begun end.</summary>
    /// <exception cref="InvalidOperationException">One of them was refused.</exception>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _end.Dispose();
    }

    private async Task EnquireAsync(HttpClient investor)
    {
        while (!_end.IsCancellationRequested)
        {
            var form = await OpenedForm.OpenAsync(investor, 1_000_000 + _sent++);
            var start = Stopwatch.GetTimestamp();
            if (await form.SendAsync(investor) is not HttpStatusCode.SeeOther and var status)
            {
                throw new InvalidOperationException($"An enquiry was answered with {status}.");
            }

            _enquiries.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await RestAsync();
        }
    }

    private async Task OpenLeadsAsync(DeskClient colleague)
    {
        while (!_end.IsCancellationRequested)
        {
            var lead = new { formToken = Guid.CreateVersion7(), source = "Telephone", personName = "Gọi đến", phone = "0260 386 2345" };
            _leads.Add((await colleague.SendAsync(HttpMethod.Post, string.Empty, JsonContent.Create(lead))).Time);
            await RestAsync();
        }
    }

    private async Task RestAsync()
    {
        try
        {
            await Task.Delay(Pause, _end.Token);
        }
        catch (OperationCanceledException)
        {
            // The measure has seen enough.
        }
    }
}
