using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Tests.Deadlines;

public sealed class StoryClocksTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);

    // A letter an hour: i and o for what is said by the investor and by us; others for the stage the lead goes to.
    [Theory]
    [InlineData("", "First 0-, Resolution 0-")]
    [InlineData("i", "First 0-, Resolution 0-")]
    [InlineData("o", "First 0-1, Resolution 0-")]
    [InlineData("oi", "First 0-1, Resolution 0-, Next 2-")]
    [InlineData("oii", "First 0-1, Resolution 0-, Next 2-")]
    [InlineData("oiio", "First 0-1, Resolution 0-, Next 2-4")]
    [InlineData("oioi", "First 0-1, Resolution 0-, Next 2-3, Next 4-")]
    [InlineData("oo", "First 0-1, Resolution 0-")]
    [InlineData("s", "First 0-1 dropped, Resolution 0-1 dropped")]
    [InlineData("si", "First 0-1 dropped, Resolution 0-1 dropped")]
    [InlineData("sn", "First 0-, Resolution 0-")]
    [InlineData("osn", "First 0-1, Resolution 0-")]
    [InlineData("oil", "First 0-1, Resolution 0-3, Next 2-3 dropped")]
    [InlineData("l", "First 0-1 dropped, Resolution 0-1")]
    [InlineData("oli", "First 0-1, Resolution 0-2, Next 3-")]
    [InlineData("olc", "First 0-1, Resolution 0-2, Resolution 3-")]
    [InlineData("oL", "First 0-1, Resolution 0-2")]
    [InlineData("oLio", "First 0-1, Resolution 0-2, Next 3-4")]
    [InlineData("oLu", "First 0-1, Resolution 0-2")]
    [InlineData("oLg", "First 0-1, Resolution 0-")]
    [InlineData("oLgL", "First 0-1, Resolution 0-4")]
    [InlineData("oLuLg", "First 0-1, Resolution 0-")]
    [InlineData("oLuL", "First 0-1, Resolution 0-2")]
    public void Of_WhatHappened_GivesTheClocks(string happened, string clocks)
    {
        Assert.Equal(clocks, Written(Story(happened), now: 9));
    }

    [Fact]
    public void Of_AJoinedLead_NothingRuns()
    {
        Assert.Equal("First 0-1, Resolution 0-9 dropped, Next 2-9 dropped", Written(Story("oi") with { Merged = true }, now: 9));
    }

    [Fact]
    public void Of_ALeadThatBeganFurtherOn_OwesNoFirstAnswer()
    {
        var story = new LeadStory(Start, [new(Start, null, LeadStage.Negotiating)], [], Merged: false);

        Assert.Equal("Resolution 0-", Written(story, now: 9));
    }

    private static LeadStory Story(string happened)
    {
        var steps = new List<StageStep> { new(Start, null, LeadStage.New) };
        var messages = new List<StoryMessage>();
        foreach (var (index, letter) in happened.Index())
        {
            var at = Start.AddHours(index + 1);
            if (letter is 'i' or 'o')
            {
                messages.Add(new(at, FromInvestor: letter == 'i'));
                continue;
            }

            var to = letter switch
            {
                's' => LeadStage.Spam,
                'n' => LeadStage.New,
                'l' => LeadStage.Lost,
                'c' => LeadStage.Screened,
                'L' => LeadStage.Licensed,
                'g' => LeadStage.Negotiating,
                _ => LeadStage.UnderConstruction,
            };
            steps.Add(new(at, steps[^1].To, to));
        }

        return new LeadStory(Start, steps, messages, Merged: false);
    }

    private static string Written(LeadStory story, int now) =>
        string.Join(
            ", ",
            StoryClocks
                .Of(story, Start.AddHours(now))
                .Select(clock =>
                    $"{clock.Step.ToString().Replace("Response", string.Empty, StringComparison.Ordinal)} {(clock.StartedAt - Start).TotalHours}-"
                    + (clock.EndedAt is { } end ? $"{(end - Start).TotalHours}" : string.Empty)
                    + (clock.Dropped ? " dropped" : string.Empty)
                )
        );
}
