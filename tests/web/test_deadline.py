import socket
import time

from briefing.web.deadline import Deadline


def test_a_socket_that_waits_is_shut_when_the_time_is_over():
    here, there = socket.socketpair()
    with there, here, Deadline(0.05) as deadline:
        assert deadline.watch(here) is here
        assert here.recv(1) == b""
        assert deadline.passed


def test_a_socket_that_comes_too_late_is_shut_at_once():
    here, there = socket.socketpair()
    with there, here, Deadline(0.0) as deadline:
        time.sleep(0.01)
        deadline.watch(here)
        assert here.recv(1) == b""


def test_before_its_end_nothing_is_touched():
    here, there = socket.socketpair()
    with there, here, Deadline(60.0) as deadline:
        deadline.watch(here)
        there.send(b"x")
        assert here.recv(1) == b"x"
        assert not deadline.passed
