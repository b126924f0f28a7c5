using KonTumInvest.Leads.Clock;
using static KonTumInvest.Leads.Tests.Clock.Moments;

namespace KonTumInvest.Leads.Tests.Clock;

public sealed class ServiceClockTests
{
    private static readonly ServiceTarget EightHours = new(
        ServiceStep.FirstResponse,
        WorkingDuration.Hours(8),
        RemindBefore: WorkingDuration.Hours(2),
        Escalations: [new(WorkingDuration.Hours(0), "unit-head"), new(WorkingDuration.WorkingDays(1), "board-leader")]
    );

    private static readonly ServiceTarget TwoDays = new(ServiceStep.NextResponse, WorkingDuration.WorkingDays(2));

    [Theory]
    [InlineData("2026-01-26 07:30", ServiceState.Running, 480, "2026-01-26 15:30")]
    [InlineData("2026-01-26 15:29", ServiceState.Running, 121, "2026-01-26 15:30")]
    [InlineData("2026-01-26 15:30", ServiceState.Reminded, 120, null)]
    [InlineData("2026-01-27 08:00", ServiceState.Reminded, 0, null)]
    [InlineData("2026-01-27 08:01", ServiceState.Overdue, -1, "2026-01-28 17:00")]
    [InlineData("2026-01-28 17:00", ServiceState.Overdue, -870, null)]
    public void Read_AsTimePasses(string at, ServiceState state, int remaining, string? next)
    {
        var reading = Clock(EightHours).Read(Shipped, At(at));

        Assert.Equal(state, reading.State);
        Assert.Equal(At("2026-01-27 08:00"), reading.Due);
        Assert.Equal(At("2026-01-26 15:30"), reading.RemindAt);
        Assert.Equal(TimeSpan.FromMinutes(remaining), reading.Remaining);
        if (next is not null)
        {
            Assert.Equal(At(next), reading.NextChange);
        }
    }

    [Fact]
    public void Read_Overdue_EscalatesStepByStep()
    {
        var clock = Clock(EightHours);

        Assert.Empty(clock.Read(Shipped, At("2026-01-27 08:00")).Escalated);
        Assert.Equal(["unit-head"], clock.Read(Shipped, At("2026-01-27 08:01")).Escalated.Select(step => step.To));
        Assert.Equal(["unit-head", "board-leader"], clock.Read(Shipped, At("2026-01-28 17:00")).Escalated.Select(step => step.To));
        Assert.Null(clock.Read(Shipped, At("2026-01-28 17:00")).NextChange);
    }

    [Theory]
    [InlineData("2026-01-27 08:00", ServiceState.Met)]
    [InlineData("2026-01-27 08:01", ServiceState.Missed)]
    public void Read_Done_KeepsItsStateEverAfter(string doneAt, ServiceState state)
    {
        var clock = Clock(EightHours) with { DoneAt = At(doneAt) };

        var reading = clock.Read(Shipped, At("2026-03-02 09:00"));

        Assert.Equal(state, reading.State);
        Assert.Empty(reading.Escalated);
        Assert.Null(reading.NextChange);
        Assert.Equal(ServiceState.Running, clock.Read(Shipped, At("2026-01-26 09:00")).State);
    }

    [Fact]
    public void Read_WhilePaused_MovesTheDueMomentAndKeepsWhatIsLeft()
    {
        var clock = Clock(EightHours) with { Pauses = [new(At("2026-01-26 10:30"), null, "site plan")] };

        var first = clock.Read(Shipped, At("2026-01-26 12:00"));
        var second = clock.Read(Shipped, At("2026-02-10 09:00"));

        Assert.Equal((ServiceState.Paused, ServiceState.Paused), (first.State, second.State));
        Assert.Equal((TimeSpan.FromHours(5), TimeSpan.FromHours(5)), (first.Remaining, second.Remaining));
        Assert.Equal(At("2026-02-10 16:00"), second.Due); // 2.5 h in the morning, 2.5 h from 13:30 on
        Assert.Null(second.NextChange);
    }

    [Fact]
    public void Read_PausesThatOverlapOrComeTooLate_CountOnce()
    {
        var due = (Clock(EightHours) with { Pauses = [new(At("2026-01-26 08:00"), At("2026-01-26 10:00"), "a")] }).Read(Shipped, At("2026-02-02 09:00")).Due;
        var clock = Clock(EightHours) with
        {
            Pauses =
            [
                new(At("2026-01-29 09:00"), null, "after it was due"),
                new(At("2026-01-26 09:00"), At("2026-01-26 10:00"), "inside another"),
                new(At("2026-01-26 08:00"), At("2026-01-26 10:00"), "a"),
            ],
        };

        var reading = clock.Read(Shipped, At("2026-02-02 09:00"));

        Assert.Equal(At("2026-01-27 10:00"), due);
        Assert.Equal(due, reading.Due);
        Assert.Equal(ServiceState.Overdue, reading.State);
    }

    [Theory]
    [InlineData("2026-01-26 10:00", "2026-01-26 16:00", "2026-01-28 17:00")] // within a day
    [InlineData("2026-01-26 10:00", "2026-01-28 09:00", "2026-01-30 17:00")] // two working days
    [InlineData("2026-01-28 10:00", "2026-01-28 18:00", "2026-01-29 17:00")] // the answer came after closing on the due day
    [InlineData("2026-01-28 10:00", "2026-02-01 18:00", "2026-02-02 17:00")] // and on a Sunday
    public void Read_PauseOfATermInWorkingDays(string from, string to, string due)
    {
        var clock = Clock(TwoDays) with { Pauses = [new(At(from), At(to), "documents")] };

        Assert.Equal(At(due), clock.Read(Shipped, At(to)).Due);
    }

    [Fact]
    public void Read_StatutoryTerm_IgnoresPauses()
    {
        var target = new ServiceTarget(ServiceStep.Resolution, WorkingDuration.CalendarDays(15), Pausable: false);
        var clock = Clock(target) with { Pauses = [new(At("2026-01-27 09:00"), null, "identity")] };

        var reading = clock.Read(Shipped, At("2026-02-02 09:00"));

        Assert.Equal((ServiceState.Running, At("2026-02-10 17:00")), (reading.State, reading.Due));
    }

    [Fact]
    public void Read_CalendarChanged_ComputesAgain()
    {
        var clock = Clock(TwoDays) with { Start = At("2026-12-30 09:00") };
        var announced = Shipped.With(new CalendarYear(2027, true, [Day("2027-01-01", CalendarDayKind.PublicHoliday), Day("2027-01-04", CalendarDayKind.PublicHoliday)]));

        var (before, after) = (clock.Read(Shipped, clock.Start), clock.Read(announced.Value, clock.Start));

        Assert.Equal(At("2027-01-04 17:00"), before.Due);
        Assert.Equal([2027], before.CalendarGap);
        Assert.Equal(At("2027-01-05 17:00"), after.Due);
        Assert.Empty(after.CalendarGap);
    }

    [Fact]
    public void ExpectedAnswer_OutOfHours_SaysWhenInBothLanguages()
    {
        var answer = ExpectedAnswer.Of(Shipped, new ServiceTarget(ServiceStep.FirstResponse, WorkingDuration.Minutes(690)), At("2026-01-24 20:00"));

        Assert.Equal("trước 11:30 thứ Ba, 27/01/2026", answer.Words("vi"));
        Assert.Equal("by 11:30 on Tuesday, 27 January 2026", answer.Words("en"));
        Assert.Equal(
            "Your enquiry arrived outside office hours; the office opens again at 07:30 on Monday, 26 January 2026. You can expect an answer by 11:30 on Tuesday, 27 January 2026 (Viet Nam time, UTC+7).",
            answer.Sentence("en")
        );
        Assert.Contains("làm việc trở lại lúc 07:30 thứ Hai, 26/01/2026", answer.Sentence("vi"), StringComparison.Ordinal);
    }

    [Fact]
    public void ExpectedAnswer_WhileOpen_SaysNothingOfHours()
    {
        var answer = ExpectedAnswer.Of(Shipped, TwoDays, At("2026-01-26 09:00"));

        Assert.False(answer.OutOfHours);
        Assert.Equal("You can expect an answer by 17:00 on Wednesday, 28 January 2026 (Viet Nam time, UTC+7).", answer.Sentence("en"));
    }

    private static ServiceClock Clock(ServiceTarget target) => new() { Target = target, Start = At("2026-01-26 07:30") };
}
