from briefing.web.pace import Pace


def test_two_requests_to_one_host_stand_apart_and_other_hosts_do_not_wait():
    clock, slept = [100.0], []

    def sleep(seconds):
        slept.append(seconds)
        clock[0] += seconds

    pace = Pace(2.0, now=lambda: clock[0], sleep=sleep)
    pace.wait("a.example")
    pace.wait("b.example")
    assert slept == []
    pace.wait("a.example")
    assert slept == [0.5]
    pace.wait("b.example", pause=3.0)
    pace.wait("b.example")
    assert slept == [0.5, 3.0]
